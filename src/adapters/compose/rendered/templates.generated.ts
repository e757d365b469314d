// @ts-nocheck -- generated from templates/stacks by scripts/templates.ts; edit the templates instead.
export const templates = {
  "hub/compose": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"tsidp/service"),lookupProperty(depth0,"tsidp"),{"name":"tsidp/service","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    labels:\n      # Compose puts the file below into a container only when it makes it; another text has to make another container.\n      "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"login"),"label"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":29}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"login"),"text"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":20,"column":31},"end":{"line":20,"column":53}}})) != null ? stack1 : "")
    + "\n    environment:\n      # Not read by Omni: it is here so that another secret makes another container too.\n      OMNI_OIDC_CLIENT_SECRET: \"${OMNI_OIDC_CLIENT_SECRET:?the secret of Omni's client at the identity provider}\"\n    configs:\n      - { source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"login"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":25,"column":18},"end":{"line":25,"column":42}}})) != null ? stack1 : "")
    + ", target: /omni-login.yaml, mode: 0400 }\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - type: bind\n        source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"source"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":30,"column":16},"end":{"line":30,"column":34}}})) != null ? stack1 : "")
    + "\n        target: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"target"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":31,"column":16},"end":{"line":31,"column":34}}})) != null ? stack1 : "")
    + "\n        read_only: "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(depth0,"readOnly"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":32,"column":19},"end":{"line":32,"column":39}}})) != null ? stack1 : "")
    + "\n        bind: { create_host_path: false }\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(depth0 != null ? depth0 : (container.nullContext || {}),"account-id",lookupProperty(lookupProperty(depth0,"account"),"id"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":37,"column":8},"end":{"line":37,"column":40}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "      - \"--account-id=${OMNI_ACCOUNT_ID:?the id of this Omni, a UUID}\"\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(depth0 != null ? depth0 : (container.nullContext || {}),"join-tokens-mode",lookupProperty(depth0,"joinTokens"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":58,"column":8},"end":{"line":58,"column":46}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"name"),lookupProperty(depth0,"value"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":61,"column":8},"end":{"line":61,"column":27}}})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "      - --config-path=/omni-login.yaml\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(depth0 != null ? depth0 : (container.nullContext || {}),"initial-users",depth0,{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":67,"column":8},"end":{"line":67,"column":37}}})) != null ? stack1 : "")
    + "\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "configs:\n  "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"login"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":73,"column":2},"end":{"line":73,"column":26}}})) != null ? stack1 : "")
    + ":\n    content: |\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"hub/login"),lookupProperty(depth0,"login"),{"name":"hub/login","data":data,"indent":"      ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Omni behind a Tailscale sidecar, rendered by Omni-Scale from "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(depth0,"component"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":1,"column":63},"end":{"line":1,"column":84}}})) != null ? stack1 : "")
    + ": edit that spec, or its values file.\n# Omni shares the sidecar's network: recreating the sidecar recreates Omni, never the other way round.\nname: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"project"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":3,"column":6},"end":{"line":3,"column":25}}})) != null ? stack1 : "")
    + "\nservices:\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"sidecar"),lookupProperty(depth0,"sidecar"),{"name":"sidecar","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tsidp"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":9,"column":2},"end":{"line":9,"column":21}}})) != null ? stack1 : "")
    + ":\n    image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"image"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":10,"column":11},"end":{"line":10,"column":28}}})) != null ? stack1 : "")
    + "\n    restart: unless-stopped\n    network_mode: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"networkMode"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":12,"column":18},"end":{"line":12,"column":41}}})) != null ? stack1 : "")
    + "\n    depends_on:\n      "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"sidecar"),"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":33}}})) != null ? stack1 : "")
    + ": { condition: service_healthy }\n    cap_add: [NET_ADMIN]\n    devices: [/dev/net/tun]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"login"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + "    volumes:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"volumes"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":34,"column":9}}})) != null ? stack1 : "")
    + "    command:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"account"),"id"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"name",lookupProperty(lookupProperty(depth0,"account"),"name"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":41,"column":8},"end":{"line":41,"column":36}}})) != null ? stack1 : "")
    + "\n      - --private-key-source=file:///omni.asc\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"sqlite-storage-path",lookupProperty(depth0,"sqlite"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":43,"column":8},"end":{"line":43,"column":45}}})) != null ? stack1 : "")
    + "\n      - --cert=/tls/tls.crt\n      - --key=/tls/tls.key\n      - --machine-api-cert=/tls/tls.crt\n      - --machine-api-key=/tls/tls.key\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"bind-addr",lookupProperty(lookupProperty(depth0,"bind"),"api"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":48,"column":8},"end":{"line":48,"column":37}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"machine-api-bind-addr",lookupProperty(lookupProperty(depth0,"bind"),"machineApi"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":49,"column":8},"end":{"line":49,"column":56}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"k8s-proxy-bind-addr",lookupProperty(lookupProperty(depth0,"bind"),"kubernetesProxy"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":50,"column":8},"end":{"line":50,"column":59}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"siderolink-wireguard-bind-addr",lookupProperty(lookupProperty(depth0,"bind"),"wireguard"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":51,"column":8},"end":{"line":51,"column":64}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"advertised-api-url",lookupProperty(lookupProperty(depth0,"advertised"),"api"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":52,"column":8},"end":{"line":52,"column":52}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"machine-api-advertised-url",lookupProperty(lookupProperty(depth0,"advertised"),"machineApi"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":53,"column":8},"end":{"line":53,"column":67}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"advertised-kubernetes-proxy-url",lookupProperty(lookupProperty(depth0,"advertised"),"kubernetesProxy"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":54,"column":8},"end":{"line":54,"column":77}}})) != null ? stack1 : "")
    + "\n      # An address, not a name, and one of the LAN: nodes are not in the tailnet.\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"siderolink-wireguard-advertised-addr",lookupProperty(lookupProperty(depth0,"advertised"),"wireguard"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":56,"column":8},"end":{"line":56,"column":76}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"joinTokens"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"auth"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"login"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":65,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"initialUsers"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":0},"end":{"line":68,"column":9}}})) != null ? stack1 : "")
    + "      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"eula-accept-name",lookupProperty(lookupProperty(depth0,"eula"),"name"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":69,"column":8},"end":{"line":69,"column":45}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"eula-accept-email",lookupProperty(lookupProperty(depth0,"eula"),"email"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":70,"column":8},"end":{"line":70,"column":47}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"login"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":71,"column":0},"end":{"line":76,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "hub/login": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "auth:\n  oidc:\n    clientSecret: |-\n      ${OMNI_OIDC_CLIENT_SECRET:?the secret of Omni's client at the identity provider}\n";
},"useData":true},
  "provider/compose": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"sidecar"),lookupProperty(depth0,"sidecar"),{"name":"sidecar","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "    # Built on the host: no registry has it.\n    pull_policy: never\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    network_mode: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"networkMode"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":15,"column":18},"end":{"line":15,"column":41}}})) != null ? stack1 : "")
    + "\n    depends_on:\n      "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"sidecar"),"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":33}}})) != null ? stack1 : "")
    + ": { condition: service_healthy }\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    labels:\n      # Compose puts the file below into a container only when it makes it; another text has to make another container.\n      "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"config"),"label"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":22,"column":6},"end":{"line":22,"column":30}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"config"),"text"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":22,"column":32},"end":{"line":22,"column":55}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      # Not read by the provider: it is here so that another secret makes another container too.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"config"),"tokenId"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "      PROXMOX_TOKEN_SECRET: \"${PROXMOX_TOKEN_SECRET:?the secret for Proxmox}\"\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "      PROXMOX_PASSWORD: \"${PROXMOX_PASSWORD:?the secret for Proxmox}\"\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "      # Read besides the image's own authorities.\n      SSL_CERT_DIR: /etc/proxmox-ca\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    configs:\n      - { source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"config"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":44,"column":18},"end":{"line":44,"column":43}}})) != null ? stack1 : "")
    + ", target: /config.yaml, mode: 0600 }\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    volumes:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"volumes"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - type: bind\n        source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"source"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":50,"column":16},"end":{"line":50,"column":34}}})) != null ? stack1 : "")
    + "\n        target: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"target"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":51,"column":16},"end":{"line":51,"column":34}}})) != null ? stack1 : "")
    + "\n        read_only: true\n        bind: { create_host_path: false }\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "configs:\n  "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"config"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":58,"column":2},"end":{"line":58,"column":27}}})) != null ? stack1 : "")
    + ":\n    content: |\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"provider/config"),lookupProperty(depth0,"config"),{"name":"provider/config","data":data,"indent":"      ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Omni's infrastructure provider for Proxmox, rendered by Omni-Scale from "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(depth0,"component"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":1,"column":74},"end":{"line":1,"column":95}}})) != null ? stack1 : "")
    + ": edit that spec, or its values file.\nname: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"project"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":2,"column":6},"end":{"line":2,"column":25}}})) != null ? stack1 : "")
    + "\nservices:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sidecar"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":7,"column":2},"end":{"line":7,"column":21}}})) != null ? stack1 : "")
    + ":\n    image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"image"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":8,"column":11},"end":{"line":8,"column":28}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isLocal"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + "    restart: unless-stopped\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sidecar"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"config"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + "    environment:\n      OMNI_SERVICE_ACCOUNT_KEY: \"${OMNI_SERVICE_ACCOUNT_KEY:?the infrastructure provider's key}\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"config"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":33,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ca"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + "    command:\n      - --config-file=/config.yaml\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"omni-api-endpoint",lookupProperty(depth0,"endpoint"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":40,"column":8},"end":{"line":40,"column":45}}})) != null ? stack1 : "")
    + "\n      - "
    + ((stack1 = lookupProperty(helpers,"flag").call(alias1,"id",lookupProperty(depth0,"id"),{"name":"flag","hash":{},"data":data,"loc":{"start":{"line":41,"column":8},"end":{"line":41,"column":24}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"config"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"volumes"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":55,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"config"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":61,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "provider/config": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  tokenID: "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tokenId"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":4,"column":11},"end":{"line":4,"column":30}}})) != null ? stack1 : "")
    + "\n  tokenSecret: |-\n    ${PROXMOX_TOKEN_SECRET:?the secret for Proxmox}\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  username: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"user"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":8,"column":12},"end":{"line":8,"column":28}}})) != null ? stack1 : "")
    + "\n  realm: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"realm"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":26}}})) != null ? stack1 : "")
    + "\n  password: |-\n    ${PROXMOX_PASSWORD:?the secret for Proxmox}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "proxmox:\n  url: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"url"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":2,"column":7},"end":{"line":2,"column":22}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tokenId"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + "  insecureSkipVerify: "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(depth0,"insecureSkipVerify"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":13,"column":22},"end":{"line":13,"column":52}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "sidecar": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  # Ports belong to whoever owns the network, and to the LAN's address alone.\n  ports:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"ports"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    - "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":26,"column":6},"end":{"line":26,"column":22}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":19}}})) != null ? stack1 : "")
    + ":\n  image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"image"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":26}}})) != null ? stack1 : "")
    + "\n  hostname: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"hostname"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":3,"column":12},"end":{"line":3,"column":32}}})) != null ? stack1 : "")
    + "\n  restart: unless-stopped\n  environment:\n    TS_AUTHKEY: \"${TS_AUTHKEY:?an auth key for the sidecar}\"\n    TS_AUTH_ONCE: \"true\"\n    TS_HOSTNAME: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"hostname"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":8,"column":17},"end":{"line":8,"column":37}}})) != null ? stack1 : "")
    + "\n    TS_STATE_DIR: /var/lib/tailscale\n    # With userspace networking there is no tailscale0, and nothing in here reaches the tailnet.\n    TS_USERSPACE: \"false\"\n    TS_ACCEPT_DNS: \"true\"\n    TS_ENABLE_HEALTH_CHECK: \"true\"\n    TS_LOCAL_ADDR_PORT: 127.0.0.1:9002\n  cap_add: [NET_ADMIN, NET_RAW]\n  devices: [/dev/net/tun]\n  volumes:\n    - type: bind\n      source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"state"),"source"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":19,"column":14},"end":{"line":19,"column":38}}})) != null ? stack1 : "")
    + "\n      target: /var/lib/tailscale\n      bind: { create_host_path: "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(lookupProperty(depth0,"state"),"create"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":21,"column":32},"end":{"line":21,"column":56}}})) != null ? stack1 : "")
    + " }\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ports"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "  healthcheck:\n    # Logged in, and able to resolve what the services beside it ask for first.\n    test: [CMD-SHELL, "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"check"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":31,"column":22},"end":{"line":31,"column":39}}})) != null ? stack1 : "")
    + "]\n    interval: 10s\n    timeout: 10s\n    retries: 6\n    start_period: 60s\n";
},"useData":true},
  "tsidp/service": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"service"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":19}}})) != null ? stack1 : "")
    + ":\n  image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"image"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":26}}})) != null ? stack1 : "")
    + "\n  restart: unless-stopped\n  environment:\n    # Asked for by tsidp for as long as it is not 1.0.\n    TAILSCALE_USE_WIP_CODE: \"1\"\n    TS_AUTHKEY: \"${TSIDP_TS_AUTHKEY:?an auth key for tsidp}\"\n    TS_HOSTNAME: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(depth0,"hostname"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":8,"column":17},"end":{"line":8,"column":37}}})) != null ? stack1 : "")
    + "\n    TS_STATE_DIR: /var/lib/tsidp\n  volumes:\n    - type: bind\n      source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"state"),"source"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":12,"column":14},"end":{"line":12,"column":38}}})) != null ? stack1 : "")
    + "\n      target: /var/lib/tsidp\n      bind: { create_host_path: "
    + ((stack1 = lookupProperty(helpers,"literal").call(alias1,lookupProperty(lookupProperty(depth0,"state"),"create"),{"name":"literal","hash":{},"data":data,"loc":{"start":{"line":14,"column":32},"end":{"line":14,"column":56}}})) != null ? stack1 : "")
    + " }\n";
},"useData":true},
};

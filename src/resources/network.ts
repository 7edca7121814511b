import { childPath, rootPath } from '../diagnostics/diagnostic.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import { associatedFromSpec } from './associated-from-spec.ts';
import type { AssociatedPlace } from './associated-reading.ts';
import { type NetworkSecurityGroup, networkSecurityGroupReading } from './network-security-group.ts';
import { declareSubnets, type VirtualNetwork, virtualNetworkReading } from './virtual-network.ts';

/** The virtual network that the workspace and its computes stand in, and what belongs to it. */
export interface Network {
  readonly virtualNetwork: VirtualNetwork;
  readonly networkSecurityGroup: NetworkSecurityGroup;
  /** Whether the group is there by itself, since there is a new network. */
  readonly securityGroupImplied: boolean;
}

/** Read before whatever names a subnet. */
export function networkFromSpec(spec: Spec, reader: SpecReader): Network {
  const at = (key: keyof Spec, usual: 'new' | 'none'): AssociatedPlace => ({
    path: childPath(rootPath, key),
    default: usual,
  });
  const virtualNetwork = associatedFromSpec(
    virtualNetworkReading(false),
    spec.virtualNetwork,
    at('virtualNetwork', 'none'),
    reader,
  );
  declareSubnets(virtualNetwork, reader);
  const made = virtualNetwork.mode === 'new' || virtualNetwork.mode === 'choice';
  return {
    virtualNetwork,
    networkSecurityGroup: associatedFromSpec(
      networkSecurityGroupReading,
      spec.networkSecurityGroup,
      at('networkSecurityGroup', made ? 'new' : 'none'),
      reader,
    ),
    securityGroupImplied: spec.networkSecurityGroup === undefined,
  };
}
